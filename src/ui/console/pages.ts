// One row per page of the fake console. `:name` is the last part of the address.

import type { ComponentType } from 'react'
import { PoliciesPage } from './iam/PoliciesPage.tsx'
import { UserPage } from './iam/UserPage.tsx'
import { UsersPage } from './iam/UsersPage.tsx'
import { BucketPage } from './s3/BucketPage.tsx'
import { BucketsPage } from './s3/BucketsPage.tsx'

export interface ConsolePage {
  readonly path: string
  readonly service: 'IAM' | 'S3'
  readonly group: string // the entry of the menu that it belongs to
  readonly title: string
  readonly menu?: true
  readonly about?: string
  readonly component: ComponentType<{ name: string }>
}

export const consolePages: readonly ConsolePage[] = [
  {
    path: 's3/buckets',
    service: 'S3',
    group: 'Buckets',
    title: 'Buckets',
    menu: true,
    about: 'Where files are kept.',
    component: BucketsPage,
  },
  { path: 's3/buckets/:name', service: 'S3', group: 'Buckets', title: 'Bucket', component: BucketPage },
  {
    path: 'iam/users',
    service: 'IAM',
    group: 'Users',
    title: 'Users',
    menu: true,
    about: 'Who can sign in, and with which policies.',
    component: UsersPage,
  },
  { path: 'iam/users/:name', service: 'IAM', group: 'Users', title: 'User', component: UserPage },
  {
    path: 'iam/policies',
    service: 'IAM',
    group: 'Policies',
    title: 'Policies',
    menu: true,
    about: 'Ready-made permissions to attach.',
    component: PoliciesPage,
  },
]

export function findPage(path: string): { page: ConsolePage; name: string } | undefined {
  for (const page of consolePages) {
    if (page.path === path) return { page, name: '' }
    const stem = page.path.replace(/:name$/, '')
    const name = path.slice(stem.length)
    if (stem !== page.path && path.startsWith(stem) && name !== '' && !name.includes('/')) return { page, name }
  }
  return undefined
}
