// A municipality's Word template as Swedish Word writes one: its own names of styles, a text in pieces, a section that ends.
import { writeParts } from '../../src/render/documents/word-parts.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const p = (text: string, style = 'Normal'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

const style = (id: string, name: string, look: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${look}</w:style>`

const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/></w:rPr></w:style>${style('Rubrik1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="006699"/><w:sz w:val="40"/></w:rPr>')}${style('Rubrik', 'Title', '<w:rPr><w:sz w:val="60"/></w:rPr>')}${style('Quote', 'Egen ruta', '')}</w:styles>`

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="→"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`

/** Twentieths of a point: narrower than ours. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="2000" w:bottom="1417" w:left="2000" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'

const related = (id: string, name: string): string =>
  `<Relationship Id="${id}" Type="${RELATED}/${name.replace(/\d*\.xml$/, '')}" Target="${name}"/>`
const told = (name: string, type: string): string =>
  `<Override PartName="/word/${name}" ContentType="${TYPES}.${type}+xml"/>`

/** The paragraph that the report is set into; «{{innehåll}}» in a template that can be used. */
export const wordTemplate = (place: string): Promise<Buffer> => {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${told('document.xml', 'document.main')}${told('styles.xml', 'styles')}${told('numbering.xml', 'numbering')}${told('header1.xml', 'header')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W} ${R}><w:body><w:p><w:pPr><w:pStyle w:val="Rubrik"/></w:pPr><w:r><w:t>{{ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">tel}} för </w:t></w:r><w:r><w:t>{{Kommun}}</w:t></w:r></w:p>${p('Dnr {{diarienummer}}, {{okänd}}')}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Mallens egen punkt</w:t></w:r></w:p>${p(place)}${p('Kommunens adress')}${SECTION}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related('rId1', 'styles.xml')}${related('rId2', 'numbering.xml')}${related('rId3', 'header1.xml')}</Relationships>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/header1.xml': `<w:hdr ${W}>${p('{{status}}')}</w:hdr>`,
  }
  return writeParts(
    new Map(
      Object.entries(parts).map(([path, xml]) => [
        path,
        Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
      ]),
    ),
  )
}
