import './app.css'
import { MarketGate, Shell, setUpApp } from '@docket/shell'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepAnswer, tellRefusal } from './board/outbox-answers'
import { createAppRouter } from './router'

const setup = setUpApp('merchant', { sent: keepAnswer, refused: tellRefusal })
const router = createAppRouter(setup.api)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Shell setup={setup}>
      <MarketGate>
        <RouterProvider router={router} />
      </MarketGate>
    </Shell>
  </StrictMode>,
)
