// The writer of PowerPoint, under the types that it has once it is loaded as a module.
import Loaded from 'pptxgenjs'

type Writer = typeof Loaded.default

// NOTE its types are those of another way of loading, where the class lies one step further in.
export const Deck = Loaded as unknown as Writer
export type Deck = InstanceType<Writer>

export type DeckSlide = Loaded.default.Slide
export type TextOptions = Loaded.default.TextPropsOptions
export type ChartOptions = Loaded.default.IChartOpts
export type Border = Loaded.default.BorderProps
export type CellOptions = Loaded.default.TableCellProps
export type Row = Loaded.default.TableRow
export type TableOptions = Loaded.default.TableProps
