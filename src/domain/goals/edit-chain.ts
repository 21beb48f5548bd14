// One edit of a chain as it is written: what it changes, or why it cannot be made.
import * as measures from './edit-measures.ts'
import * as nodes from './edit-nodes.ts'
import * as tags from './edit-tags.ts'
import type { Edit } from './edits.ts'
import { retireNode, reviveNode } from './retire-nodes.ts'
import type { WrittenChain } from './written-chain.ts'

/**
 * The lines that an edit changes. Whether the chain that it gives may stand is for `checkEdited`.
 * @refuses noSuchNode, noSuchMeasure, alreadyUnder, notUnder, hasBelow, alreadyMeasured, notRetired,
 *   nothingChanged, noSuchTag, tagCarried, limitIsInterval, limitIsNumber
 */
export const editChain = (chain: WrittenChain, edit: Edit): nodes.Edited => {
  switch (edit.edit) {
    case 'createNode':
      return nodes.createNode(chain, edit)
    case 'rewordNode':
      return nodes.rewordNode(chain, edit)
    case 'moveNode':
      return nodes.moveNode(chain, edit)
    case 'linkNode':
      return nodes.linkNode(chain, edit)
    case 'unlinkNode':
      return nodes.unlinkNode(chain, edit)
    case 'orderNode':
      return nodes.orderNode(chain, edit)
    case 'retireNode':
      return retireNode(chain, edit)
    case 'reviveNode':
      return reviveNode(chain, edit)
    case 'addMeasure':
      return measures.addMeasure(chain, edit)
    case 'removeMeasure':
      return measures.removeMeasure(chain, edit)
    case 'changeMeasure':
      return measures.changeMeasure(chain, edit)
    case 'setLimit':
      return measures.setLimit(chain, edit)
    case 'addTag':
      return tags.addTag(chain, edit)
    case 'nameTag':
      return tags.nameTag(chain, edit)
    case 'dropTag':
      return tags.dropTag(chain, edit)
    case 'endMeasure':
      return measures.endMeasure(chain, edit)
    case 'reviveMeasure':
      return measures.reviveMeasure(chain, edit)
    default:
      throw new Error(`editChain: ${JSON.stringify(edit satisfies never)}`)
  }
}
