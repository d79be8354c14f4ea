// One row per operation of AWS Lambda.
// Event source mappings are left out: nothing is polled here.

import { AddPermission } from './AddPermission.ts'
import { CreateAlias } from './CreateAlias.ts'
import { CreateFunction } from './CreateFunction.ts'
import { CreateFunctionUrlConfig } from './CreateFunctionUrlConfig.ts'
import { DeleteFunction } from './DeleteFunction.ts'
import { DeleteFunctionUrlConfig } from './DeleteFunctionUrlConfig.ts'
import { GetAccountSettings } from './GetAccountSettings.ts'
import { GetFunction } from './GetFunction.ts'
import { GetFunctionConfiguration } from './GetFunctionConfiguration.ts'
import { GetFunctionUrlConfig } from './GetFunctionUrlConfig.ts'
import { GetPolicy } from './GetPolicy.ts'
import { Invoke } from './Invoke.ts'
import { ListFunctions } from './ListFunctions.ts'
import { ListTags } from './ListTags.ts'
import { PublishVersion } from './PublishVersion.ts'
import { PutFunctionConcurrency } from './PutFunctionConcurrency.ts'
import { RemovePermission } from './RemovePermission.ts'
import { TagResource } from './TagResource.ts'
import { UpdateFunctionCode } from './UpdateFunctionCode.ts'
import { UpdateFunctionConfiguration } from './UpdateFunctionConfiguration.ts'

export const lambda = {
  AddPermission,
  CreateAlias,
  CreateFunction,
  CreateFunctionUrlConfig,
  DeleteFunction,
  DeleteFunctionUrlConfig,
  GetAccountSettings,
  GetFunction,
  GetFunctionConfiguration,
  GetFunctionUrlConfig,
  GetPolicy,
  Invoke,
  ListFunctions,
  ListTags,
  PublishVersion,
  PutFunctionConcurrency,
  RemovePermission,
  TagResource,
  UpdateFunctionCode,
  UpdateFunctionConfiguration,
}
