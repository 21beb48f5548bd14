// Starts the staff app in the browser.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { Refused } from './ask.ts'
import { ReaderProvider } from './reader.tsx'
import { router } from './routes.tsx'

const MOST_RETRIES = 2

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal will be the same again; a lost connection may come back.
      retry: (count, error) => !(error instanceof Refused) && count < MOST_RETRIES,
      staleTime: 5_000,
      // A lost network is told of like a server that does not answer, not waited out in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
  },
})

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ReaderProvider>
        <RouterProvider router={router} />
      </ReaderProvider>
    </QueryClientProvider>
  </StrictMode>,
)
