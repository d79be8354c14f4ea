import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/theme.css'
import { App } from './ui/App.tsx'
import { Framed } from './ui/Framed.tsx'
import { trustOwnScripts } from './ui/trusted.ts'

trustOwnScripts()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<StrictMode>{window.self === window.top ? <App /> : <Framed />}</StrictMode>)
