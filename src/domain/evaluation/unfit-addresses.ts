// Addresses in an evaluation that are none of the web: refused as they are written, so that no script is kept.
import type { Path } from '../model/refusal.ts'
import { isWebAddress } from '../organisation/web-address.ts'
import type { EvaluationFault } from './fault.ts'
import type { EvaluationText } from './language-evaluation.ts'

type Unfit = { readonly path: Path; readonly fault: EvaluationFault }

const unfit = (path: Path, found: string): readonly Unfit[] =>
  isWebAddress(found) ? [] : [{ path, fault: { refused: 'notWebAddress', found } }]

/** Those of evidence and of good examples. What was kept before is read as it stands, and is no link. */
export const unfitAddresses = ({
  evidence = [],
  examples = [],
}: Pick<EvaluationText, 'evidence' | 'examples'>): readonly Unfit[] => [
  ...evidence.flatMap(({ evidence: shown }, line) =>
    shown.flatMap(({ sort, ref }, index) =>
      sort === 'address' ? unfit(['evidence', line, 'evidence', index, 'ref'], ref) : [],
    ),
  ),
  ...examples.flatMap(({ address }, index) =>
    address === undefined ? [] : unfit(['examples', index, 'address'], address),
  ),
]
