import { Image } from 'lucide-react'
import { useState } from 'react'
import type { Evaluation } from '#account'
import { Button } from '../parts/Button.tsx'
import { chartSvg } from './chartSvg.ts'
import { save } from './save.ts'

const SHARP = 2 // image pixels for each CSS pixel

/** The chart as a picture: lines that scale, or pixels that go anywhere. */
export function SaveChart({ evaluation }: { evaluation: Evaluation }) {
  const [failed, setFailed] = useState(false)
  const svg = (): string => chartSvg(evaluation, colourOf)
  return (
    <>
      <Button scale="small" onClick={() => save('decision.svg', new Blob([svg()], { type: 'image/svg+xml' }))}>
        <Image size={14} aria-hidden />
        Save as SVG
      </Button>
      <Button
        scale="small"
        onClick={() => {
          pngOf(svg()).then(
            (png) => save('decision.png', png),
            () => setFailed(true),
          )
        }}
      >
        <Image size={14} aria-hidden />
        Save as PNG
      </Button>
      {failed && <span className="text-xs text-ink-2">The browser could not draw the picture. Save it as SVG.</span>}
    </>
  )
}

/** A token's colour in the theme of the page: it is written as light-dark(…), which only an element resolves. */
function colourOf(token: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(--color-${token})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

async function pngOf(svg: string): Promise<Blob> {
  const picture = document.createElement('img')
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.width * SHARP
  canvas.height = picture.height * SHARP
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'),
  )
}
