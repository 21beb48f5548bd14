// The app's addresses: /app, then municipality, round, and what is looked at.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  useParams,
  useSearch,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { InvitationPage } from './account/invitation-page.tsx'
import { OwnAccountPage } from './account/own-account-page.tsx'
import { SignInPage } from './account/sign-in-page.tsx'
import { AssignmentsPage } from './assignments/assignments-page.tsx'
import { readAssignments } from './assignments/assignments-search.ts'
import { AuditingPage } from './auditing/auditing-page.tsx'
import { MeasureEvidencePage, NodeEvidencePage } from './auditing/evidence-page.tsx'
import { ChainPage } from './chain/chain-page.tsx'
import { MatrixPage } from './chain/matrix-page.tsx'
import { ModelPage } from './chain/model-page.tsx'
import { ProgrammePage, ProgrammesPage } from './chain/programme-pages.tsx'
import { readSearch, readTag } from './chain/search.ts'
import { TagPage } from './chain/tag-page.tsx'
import { BasisPage } from './comparison/basis-page.tsx'
import { ComparisonPage } from './comparison/comparison-page.tsx'
import {
  readComparison,
  readPicker,
  readProfile,
  readResults,
  readSimilar,
} from './comparison/comparison-search.ts'
import { FinancialProfilePage } from './comparison/financial-profile-page.tsx'
import { PickerPage } from './comparison/picker-page.tsx'
import { ResultsPage } from './comparison/results-page.tsx'
import { ServicesPage, ServiceUnitsPage } from './comparison/services-pages.tsx'
import { SimilarPage } from './comparison/similar-page.tsx'
import { StatisticsPage } from './comparison/statistics-page.tsx'
import { WholeProfilePage } from './comparison/whole-profile-page.tsx'
import { readDocument } from './documents/document-search.ts'
import { EvaluationPage, VersionPage } from './evaluation/evaluation-page.tsx'
import { EvaluationsPage } from './evaluation/evaluations-page.tsx'
import { ResultPage, VersionResultPage } from './evaluation/result-page.tsx'
import { FilesPage } from './files/files-page.tsx'
import { BeginPage } from './frame/begin-page.tsx'
import { Broken } from './frame/broken.tsx'
import { ChoosePage, readWayIn } from './frame/choose-page.tsx'
import { Frame } from './frame/frame.tsx'
import { useFrame } from './frame/frame-context.ts'
import { NotFound } from './frame/not-found.tsx'
import { NodePage } from './goals/node-page.tsx'
import { WholePage } from './goals/whole-page.tsx'
import { KeepingPage } from './keeping/keeping-page.tsx'
import { MeasurePage } from './measures/measure-page.tsx'
import { OrganisationPage } from './organisation/organisation-page.tsx'
import { readOrganisation } from './organisation/organisation-search.ts'
import { MailPage } from './people/mail-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PlanPage } from './plan/plan-page.tsx'
import { readPlan, readTurn } from './plan/plan-search.ts'
import { TurnPage } from './plan/turn-page.tsx'
import { LawPage } from './rounds/law-page.tsx'
import { RoundsPage } from './rounds/rounds-page.tsx'
import { BoardPage } from './workflow/board-page.tsx'
import { readBoardSearch } from './workflow/board-search.ts'
import { CitizenQuestionsPage } from './workflow/citizen-questions-page.tsx'
import { LatePage } from './workflow/late-page.tsx'
import { MinePage } from './workflow/mine-page.tsx'
import { PartPage } from './workflow/part-page.tsx'
import { YearPage } from './workflow/year-page.tsx'
import { readYear } from './workflow/year-search.ts'
import { readDraftSearch } from './workshop/workshop-search.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const choose = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: ChoosePage,
  validateSearch: readWayIn,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '$organisation/logga-in',
  component: SignInPage,
  validateSearch: readWayIn,
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '$organisation/inbjudan',
  component: InvitationPage,
})

const organisation = createRoute({
  getParentRoute: () => root,
  path: '$organisation',
  component: Frame,
})

/** Without a round in the address: the one that is looked at first. */
const ToCurrentRound = (): ReactNode => {
  const { organisation } = useParams({ from: '/$organisation' })
  const { current, beginning } = useFrame()
  const search = useSearch({ from: '/$organisation/' })
  return beginning !== null ? (
    <BeginPage beginning={beginning} />
  ) : (
    <Navigate
      to="/$organisation/$round"
      params={{ organisation, round: current }}
      search={search}
      replace
    />
  )
}

const start = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: ToCurrentRound,
  validateSearch: readSearch,
})

const rounds = createRoute({
  getParentRoute: () => organisation,
  path: 'uppfoljningar',
  component: RoundsPage,
})
const people = createRoute({
  getParentRoute: () => organisation,
  path: 'personer',
  component: PeoplePage,
})
const mail = createRoute({
  getParentRoute: () => organisation,
  path: 'mejl',
  component: MailPage,
})
const organisationTree = createRoute({
  getParentRoute: () => organisation,
  path: 'organisation',
  component: OrganisationPage,
  validateSearch: readOrganisation,
})
const house = createRoute({
  getParentRoute: () => organisation,
  path: 'husmall',
  component: lazyRouteComponent(() => import('./house/house-page.tsx'), 'HousePage'),
})
const keeping = createRoute({
  getParentRoute: () => organisation,
  path: 'arkiv',
  component: KeepingPage,
})
const auditing = createRoute({
  getParentRoute: () => organisation,
  path: 'revision',
  component: AuditingPage,
})
const evaluations = createRoute({
  getParentRoute: () => organisation,
  path: 'utvarderingar',
  component: EvaluationsPage,
})
const evaluation = createRoute({
  getParentRoute: () => organisation,
  path: 'utvarderingar/$evaluation',
  component: EvaluationPage,
})
const evaluationResult = createRoute({
  getParentRoute: () => organisation,
  path: 'utvarderingar/$evaluation/resultat',
  component: ResultPage,
})
const evaluationVersion = createRoute({
  getParentRoute: () => organisation,
  path: 'utvarderingar/$evaluation/version/$version/$day',
  component: VersionPage,
})
const evaluationVersionResult = createRoute({
  getParentRoute: () => organisation,
  path: 'utvarderingar/$evaluation/version/$version/$day/resultat',
  component: VersionResultPage,
})
// NOTE the editor and the model's language are fetched by those who open the workshop alone.
const workshop = createRoute({
  getParentRoute: () => organisation,
  path: 'verkstad',
  component: lazyRouteComponent(() => import('./workshop/workshop-page.tsx'), 'WorkshopPage'),
})
const draft = createRoute({
  getParentRoute: () => organisation,
  path: 'verkstad/$draft',
  component: lazyRouteComponent(() => import('./workshop/draft-page.tsx'), 'DraftPage'),
  validateSearch: readDraftSearch,
})
// NOTE documents are written by some, and read by many elsewhere.
const documents = createRoute({
  getParentRoute: () => organisation,
  path: '$round/dokument',
  component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage'),
})
const document = createRoute({
  getParentRoute: () => organisation,
  path: '$round/dokument/$document',
  component: lazyRouteComponent(() => import('./documents/document-page.tsx'), 'DocumentPage'),
  validateSearch: readDocument,
})
const late = createRoute({
  getParentRoute: () => organisation,
  path: 'sena',
  component: LatePage,
})
const ownAccount = createRoute({
  getParentRoute: () => organisation,
  path: 'mitt-konto',
  component: OwnAccountPage,
})
const mine = createRoute({
  getParentRoute: () => organisation,
  path: 'min-sida',
  component: MinePage,
})
const files = createRoute({
  getParentRoute: () => organisation,
  path: 'mina-filer',
  component: FilesPage,
})
const year = createRoute({
  getParentRoute: () => organisation,
  path: 'arshjul',
  component: YearPage,
  validateSearch: readYear,
})
const plan = createRoute({
  getParentRoute: () => organisation,
  path: 'planera',
  component: PlanPage,
  validateSearch: readPlan,
})
const turn = createRoute({
  getParentRoute: () => organisation,
  path: 'vand-aret',
  component: TurnPage,
  validateSearch: readTurn,
})
const picker = createRoute({
  getParentRoute: () => organisation,
  path: 'jamfor',
  component: PickerPage,
  validateSearch: readPicker,
})
const results = createRoute({
  getParentRoute: () => organisation,
  path: 'jamfor/resultat',
  component: ResultsPage,
  validateSearch: readResults,
})
const wholeProfile = createRoute({
  getParentRoute: () => organisation,
  path: 'jamfor/profil',
  component: WholeProfilePage,
  validateSearch: readProfile,
})
const statistics = createRoute({
  getParentRoute: () => organisation,
  path: 'statistik',
  component: StatisticsPage,
})
const comparison = createRoute({
  getParentRoute: () => organisation,
  path: 'jamfor/$keyFigure',
  component: ComparisonPage,
  validateSearch: readComparison,
})
const financialProfile = createRoute({
  getParentRoute: () => organisation,
  path: 'finansiell-profil',
  component: FinancialProfilePage,
  validateSearch: readComparison,
})
const similar = createRoute({
  getParentRoute: () => organisation,
  path: 'liknande',
  component: SimilarPage,
  validateSearch: readSimilar,
})
const chain = createRoute({
  getParentRoute: () => organisation,
  path: '$round',
  component: ChainPage,
  validateSearch: readSearch,
})
const node = createRoute({
  getParentRoute: () => organisation,
  path: '$round/mal/$node',
  component: NodePage,
})
const whole = createRoute({
  getParentRoute: () => organisation,
  path: '$round/helheten',
  component: WholePage,
})
const measure = createRoute({
  getParentRoute: () => organisation,
  path: '$round/matt/$measure',
  component: MeasurePage,
})
const nodeEvidence = createRoute({
  getParentRoute: () => organisation,
  path: '$round/mal/$node/underlag',
  component: NodeEvidencePage,
})
const measureEvidence = createRoute({
  getParentRoute: () => organisation,
  path: '$round/matt/$measure/underlag',
  component: MeasureEvidencePage,
})
const model = createRoute({
  getParentRoute: () => organisation,
  path: '$round/modell',
  component: ModelPage,
})
const matrix = createRoute({
  getParentRoute: () => organisation,
  path: '$round/matris',
  component: MatrixPage,
  validateSearch: readTag,
})
const citizenQuestions = createRoute({
  getParentRoute: () => organisation,
  path: 'medborgarfragor',
  component: CitizenQuestionsPage,
})
const assignments = createRoute({
  getParentRoute: () => organisation,
  path: '$round/uppdrag',
  component: AssignmentsPage,
  validateSearch: readAssignments,
})
const programmes = createRoute({
  getParentRoute: () => organisation,
  path: '$round/program',
  component: ProgrammesPage,
})
const programme = createRoute({
  getParentRoute: () => organisation,
  path: '$round/program/$programme',
  component: ProgrammePage,
})
const services = createRoute({
  getParentRoute: () => organisation,
  path: '$round/verksamheter',
  component: ServicesPage,
})
const basis = createRoute({
  getParentRoute: () => organisation,
  path: '$round/verksamheter/$service',
  component: BasisPage,
  validateSearch: readYear,
})
const serviceUnits = createRoute({
  getParentRoute: () => organisation,
  path: '$round/verksamheter/$service/enheter',
  component: ServiceUnitsPage,
})
const tag = createRoute({
  getParentRoute: () => organisation,
  path: '$round/markning/$tag',
  component: TagPage,
})

const board = createRoute({
  getParentRoute: () => organisation,
  path: '$round/laget',
  component: BoardPage,
  validateSearch: readBoardSearch,
})
const law = createRoute({
  getParentRoute: () => organisation,
  path: '$round/laget/lagens-krav',
  component: LawPage,
})
const part = createRoute({
  getParentRoute: () => organisation,
  path: '$round/del/$body',
  component: PartPage,
})

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    choose,
    signIn,
    invitation,
    organisation.addChildren([
      start,
      rounds,
      organisationTree,
      people,
      mail,
      house,
      keeping,
      auditing,
      evaluations,
      evaluation,
      evaluationResult,
      evaluationVersion,
      evaluationVersionResult,
      workshop,
      draft,
      documents,
      document,
      late,
      ownAccount,
      mine,
      files,
      year,
      plan,
      turn,
      picker,
      results,
      wholeProfile,
      statistics,
      comparison,
      financialProfile,
      similar,
      chain,
      whole,
      node,
      measure,
      nodeEvidence,
      measureEvidence,
      model,
      matrix,
      programmes,
      programme,
      services,
      basis,
      serviceUnits,
      assignments,
      citizenQuestions,
      tag,
      board,
      law,
      part,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
