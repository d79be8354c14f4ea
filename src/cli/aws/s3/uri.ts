// `s3://photos/2026/dawn.jpg`, and how `aws s3` writes where something is.

export interface S3Place {
  readonly bucket: string
  readonly key: string
}
/** The path of a local file, as it was given. */
export interface LocalPlace {
  readonly path: string
}
export type Where = S3Place | LocalPlace

export function isS3(where: Where): where is S3Place {
  return 'bucket' in where
}

export function isS3Uri(text: string): boolean {
  return text.startsWith('s3://')
}

export function whereOf(text: string): Where {
  if (!isS3Uri(text)) return { path: text }
  const [bucket = '', ...key] = text.slice('s3://'.length).split('/')
  return { bucket, key: key.join('/') }
}

/** `./dawn.jpg` where the file lies beside the shell, else its path. */
export function shown(where: Where): string {
  if (isS3(where)) return `s3://${where.bucket}/${where.key}`
  const path = where.path.replace(/^\.\//, '')
  return path.includes('/') ? path : `./${path}`
}

export function baseName(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? ''
}
