// Short facts with their labels.
import type { ReactNode } from 'react'
import type { FieldView } from '../contract/views.ts'
import { Source } from './source.tsx'

export const FieldList = ({ fields }: { readonly fields: readonly FieldView[] }): ReactNode =>
  fields.length === 0 ? null : (
    <dl className="fields">
      {fields.map((field) => (
        <div key={field.label + field.value}>
          <dt>{field.label}</dt>
          <dd>
            <Source text={field.value} />
          </dd>
        </div>
      ))}
    </dl>
  )
