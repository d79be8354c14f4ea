import type { ComponentProps } from 'react'

const look = {
  primary: 'border-accent bg-accent text-on-accent font-semibold hover:opacity-90',
  plain: 'border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-deny bg-surface text-deny hover:bg-deny-soft',
}
const size = {
  normal: 'min-h-8 px-3 py-1 text-sm rounded-md',
  small: 'min-h-6 px-2 text-xs rounded-md',
  big: 'min-h-12 px-5 py-2 text-base md:text-lg rounded-lg',
}

export function Button({
  kind = 'plain',
  scale = 'normal',
  className = '',
  ...rest
}: ComponentProps<'button'> & { kind?: keyof typeof look; scale?: keyof typeof size }) {
  return (
    <button
      type="button"
      className={`inline-flex items-center justify-center gap-2 border whitespace-nowrap pointer-coarse:min-h-11 disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3 ${look[kind]} ${size[scale]} ${className}`}
      {...rest}
    />
  )
}
