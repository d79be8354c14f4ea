// One row per page of the fake console. `:name` stands for a part of the address; one more part names a tab of the page. A list with tabs
// has the pages of its single things elsewhere, or a tab's name would be taken for a thing's.

import type { ComponentType } from 'react'
import { AnalyzerPage, AnalyzersPage } from './access-analyzer/analyzers.tsx'
import { FindingPage } from './access-analyzer/finding.tsx'
import { OwnAccountPage } from './account/OwnAccountPage.tsx'
import { SecurityCredentialsPage } from './account/SecurityCredentialsPage.tsx'
import { BudgetPage, BudgetsPage } from './billing/budgets.tsx'
import { ExportPage, ReportsPage } from './billing/reports.tsx'
import { EventPage, EventsPage } from './cloudtrail/events.tsx'
import { TrailPage, TrailsPage } from './cloudtrail/trails.tsx'
import { TablePage, TablesPage } from './dynamodb/tables.tsx'
import { InstancePage, InstancesPage } from './ec2/instances.tsx'
import { SecurityGroupPage, SecurityGroupsPage } from './ec2/securityGroups.tsx'
import { KeyPairsPage, VolumesPage } from './ec2/storage.tsx'
import { LoadBalancerPage, LoadBalancersPage } from './elbv2/loadBalancers.tsx'
import { RulePage, RulesPage } from './events/rules.tsx'
import { CredentialReportPage } from './iam/CredentialReport.tsx'
import { DashboardPage } from './iam/dashboard.tsx'
import { GroupPage, GroupsPage } from './iam/groups.tsx'
import { PoliciesPage, PolicyPage } from './iam/policies.tsx'
import { ProviderPage, ProvidersPage } from './iam/providers.tsx'
import { RolePage, RolesPage } from './iam/roles.tsx'
import { SettingsPage } from './iam/settings.tsx'
import { UserPage, UsersPage } from './iam/users.tsx'
import { FunctionPage, FunctionsPage } from './lambda/functions.tsx'
import { AccountPage } from './organizations/accounts.tsx'
import { OrganizationPoliciesPage, OrganizationPolicyPage } from './organizations/policies.tsx'
import { OrganizationPage } from './organizations/tree.tsx'
import { UnitPage } from './organizations/units.tsx'
import type { PageProps } from './page.tsx'
import { BucketPage, BucketsPage } from './s3/buckets.tsx'
import { TopicPage, TopicsPage } from './sns/topics.tsx'
import { PatchesPage } from './ssm/patches.tsx'
import { CasePage, CasesPage } from './support/cases.tsx'
import { SwitchRolePage } from './signin/SwitchRolePage.tsx'

export interface ConsolePage {
  readonly path: string
  readonly service: ServiceTitle
  readonly group: string // the entry of the menu that it belongs to
  readonly component: ComponentType<PageProps>
  readonly about?: string // of what stands in the menu: what it is for
}

/** In the order of the menu, with the names that lessons call them by. */
export const consoleServices = {
  S3: 's3',
  IAM: 'iam',
  Organizations: 'organizations',
  'Access Analyzer': 'access-analyzer',
  CloudTrail: 'cloudtrail',
  EC2: 'ec2',
  'Load balancing': 'elbv2',
  'Systems Manager': 'ssm',
  DynamoDB: 'dynamodb',
  Lambda: 'lambda',
  SNS: 'sns',
  EventBridge: 'events',
  Billing: 'billing',
  Support: 'support',
  Account: 'account',
  Security: 'security-credentials',
} as const
export type ServiceTitle = keyof typeof consoleServices

export const consolePages: readonly ConsolePage[] = [
  { path: 's3/buckets', service: 'S3', group: 'Buckets', component: BucketsPage, about: 'Where files are kept.' },
  { path: 's3/buckets/:name', service: 'S3', group: 'Buckets', component: BucketPage },
  {
    path: 'iam/dashboard',
    service: 'IAM',
    group: 'Dashboard',
    component: DashboardPage,
    about: 'What is in the account, and what should be safer.',
  },
  {
    path: 'iam/users',
    service: 'IAM',
    group: 'Users',
    component: UsersPage,
    about: 'Who can sign in, and with which policies.',
  },
  { path: 'iam/users/:name', service: 'IAM', group: 'Users', component: UserPage },
  {
    path: 'iam/groups',
    service: 'IAM',
    group: 'User groups',
    component: GroupsPage,
    about: 'Users who share policies.',
  },
  { path: 'iam/groups/:name', service: 'IAM', group: 'User groups', component: GroupPage },
  {
    path: 'iam/roles',
    service: 'IAM',
    group: 'Roles',
    component: RolesPage,
    about: 'Identities that somebody takes on for a while.',
  },
  { path: 'iam/roles/:name', service: 'IAM', group: 'Roles', component: RolePage },
  {
    path: 'iam/policies',
    service: 'IAM',
    group: 'Policies',
    component: PoliciesPage,
    about: 'Ready-made permissions to attach.',
  },
  { path: 'iam/policies/:name', service: 'IAM', group: 'Policies', component: PolicyPage },
  {
    path: 'iam/providers',
    service: 'IAM',
    group: 'Identity providers',
    component: ProvidersPage,
    about: 'Others whose sign-in is believed.',
  },
  { path: 'iam/provider/:name', service: 'IAM', group: 'Identity providers', component: ProviderPage },
  {
    path: 'iam/account-settings',
    service: 'IAM',
    group: 'Account settings',
    component: SettingsPage,
    about: 'What is asked of passwords.',
  },
  {
    path: 'iam/credential-report',
    service: 'IAM',
    group: 'Credential report',
    component: CredentialReportPage,
    about: 'Every password and key, and how old it is.',
  },
  {
    path: 'organizations',
    service: 'Organizations',
    group: 'Organization',
    component: OrganizationPage,
    about: 'Several accounts under one roof.',
  },
  { path: 'organizations/units/:name', service: 'Organizations', group: 'Organization', component: UnitPage },
  { path: 'organizations/accounts/:name', service: 'Organizations', group: 'Organization', component: AccountPage },
  {
    path: 'organizations/policies',
    service: 'Organizations',
    group: 'Organization policies',
    component: OrganizationPoliciesPage,
    about: 'Limits for whole accounts.',
  },
  {
    path: 'organizations/policy/:name',
    service: 'Organizations',
    group: 'Organization policies',
    component: OrganizationPolicyPage,
  },
  {
    path: 'access-analyzer/analyzers',
    service: 'Access Analyzer',
    group: 'Analyzers',
    component: AnalyzersPage,
    about: 'Finds what can be reached from outside.',
  },
  { path: 'access-analyzer/analyzers/:name', service: 'Access Analyzer', group: 'Analyzers', component: AnalyzerPage },
  { path: 'access-analyzer/findings/:name', service: 'Access Analyzer', group: 'Analyzers', component: FindingPage },
  {
    path: 'cloudtrail/events',
    service: 'CloudTrail',
    group: 'Event history',
    component: EventsPage,
    about: 'Who did what, in the last 90 days.',
  },
  { path: 'cloudtrail/events/:name', service: 'CloudTrail', group: 'Event history', component: EventPage },
  {
    path: 'cloudtrail/trails',
    service: 'CloudTrail',
    group: 'Trails',
    component: TrailsPage,
    about: 'Where events are kept for longer.',
  },
  { path: 'cloudtrail/trails/:name', service: 'CloudTrail', group: 'Trails', component: TrailPage },
  {
    path: 'ec2/instances',
    service: 'EC2',
    group: 'Instances',
    component: InstancesPage,
    about: 'Computers that run here.',
  },
  { path: 'ec2/instances/:name', service: 'EC2', group: 'Instances', component: InstancePage },
  {
    path: 'ec2/security-groups',
    service: 'EC2',
    group: 'Security groups',
    component: SecurityGroupsPage,
    about: 'Which traffic reaches them.',
  },
  { path: 'ec2/security-groups/:name', service: 'EC2', group: 'Security groups', component: SecurityGroupPage },
  { path: 'ec2/key-pairs', service: 'EC2', group: 'Key pairs', component: KeyPairsPage, about: 'For SSH.' },
  {
    path: 'ec2/volumes',
    service: 'EC2',
    group: 'Volumes and snapshots',
    component: VolumesPage,
    about: 'Their disks, and copies of them.',
  },
  {
    path: 'elbv2/load-balancers',
    service: 'Load balancing',
    group: 'Load balancers',
    component: LoadBalancersPage,
    about: 'What stands before the instances.',
  },
  {
    path: 'elbv2/load-balancers/:name',
    service: 'Load balancing',
    group: 'Load balancers',
    component: LoadBalancerPage,
  },
  {
    path: 'ssm/patches',
    service: 'Systems Manager',
    group: 'Patches',
    component: PatchesPage,
    about: 'Which instances lack corrections.',
  },
  {
    path: 'dynamodb/tables',
    service: 'DynamoDB',
    group: 'Tables',
    component: TablesPage,
    about: 'Data in items.',
  },
  { path: 'dynamodb/tables/:name', service: 'DynamoDB', group: 'Tables', component: TablePage },
  {
    path: 'lambda/functions',
    service: 'Lambda',
    group: 'Functions',
    component: FunctionsPage,
    about: 'Code that runs when it is called.',
  },
  { path: 'lambda/functions/:name', service: 'Lambda', group: 'Functions', component: FunctionPage },
  { path: 'sns/topics', service: 'SNS', group: 'Topics', component: TopicsPage, about: 'Messages to many.' },
  { path: 'sns/topics/:name', service: 'SNS', group: 'Topics', component: TopicPage },
  {
    path: 'events/rules',
    service: 'EventBridge',
    group: 'Rules',
    component: RulesPage,
    about: 'What happens when something happens.',
  },
  { path: 'events/rules/:name', service: 'EventBridge', group: 'Rules', component: RulePage },
  {
    path: 'billing/budgets',
    service: 'Billing',
    group: 'Budgets',
    component: BudgetsPage,
    about: 'A warning before the account costs too much.',
  },
  { path: 'billing/budgets/:name', service: 'Billing', group: 'Budgets', component: BudgetPage },
  {
    path: 'billing/reports',
    service: 'Billing',
    group: 'Cost reports',
    component: ReportsPage,
    about: 'What the account costs, in detail.',
  },
  { path: 'billing/exports/:name', service: 'Billing', group: 'Cost reports', component: ExportPage },
  {
    path: 'support/cases',
    service: 'Support',
    group: 'Cases',
    component: CasesPage,
    about: 'Questions to AWS.',
  },
  { path: 'support/cases/:name', service: 'Support', group: 'Cases', component: CasePage },
  {
    path: 'account',
    service: 'Account',
    group: 'Settings',
    component: OwnAccountPage,
    about: 'Its name, whom AWS writes to, and what root alone may change.',
  },
  {
    path: 'security-credentials',
    service: 'Security',
    group: 'Credentials',
    component: SecurityCredentialsPage,
    about: 'Your own password, MFA devices and access keys.',
  },
  { path: 'switch-role', service: 'Security', group: 'Switch role', component: SwitchRolePage },
]

/** What a lesson shows of the console, by the services it names; all of it where it names none. */
export function menuOf(wanted: readonly string[]): readonly ConsolePage[] {
  return consolePages.filter(
    ({ about, service }) => about !== undefined && (wanted.length === 0 || wanted.includes(consoleServices[service])),
  )
}

export interface FoundPage extends PageProps {
  readonly found: ConsolePage
}

/** The page of an address. One that fits whole comes before one that leaves a part for the tab. */
export function findPage(address: string): FoundPage | undefined {
  const parts = address.split('/')
  for (const spare of [0, 1])
    for (const found of consolePages) {
      const pattern = found.path.split('/')
      const fits = pattern.every((part, at) => part === parts[at] || (part === ':name' && parts[at]))
      if (!fits || parts.length !== pattern.length + spare) continue
      return {
        found,
        page: parts.slice(0, pattern.length).join('/'),
        name: parts[pattern.indexOf(':name')] ?? '',
        tab: spare === 1 ? (parts.at(-1) ?? '') : '',
      }
    }
  return undefined
}
