// Functions as Lambda answers with them; members in the order of the API. AWS: Lambda API Reference, 2026-11.

import { byteLength } from '../../byteLength.ts'
import { iso } from '../../clock.ts'
import { BASE64, letters } from '../../ids.ts'
import { REGION } from '../../origin.ts'
import { present } from '../../present.ts'
import { md5 } from '../s3/md5.ts'
import { utf8 } from '../s3/utf8.ts'
import { functionArn, type Target } from './function.ts'
import type { Alias, FunctionUrl, FunctionVersion, LambdaFunction } from './state.ts'

export function configuration(target: Target, one: FunctionVersion) {
  const { settings } = one
  const { VpcConfig: vpc } = settings
  return {
    FunctionName: target.name,
    FunctionArn: functionArn(target),
    ...present({ Runtime: settings.Runtime }),
    Role: settings.Role,
    ...present({ Handler: settings.Handler }),
    CodeSize: byteLength(one.code),
    Description: settings.Description,
    Timeout: settings.Timeout,
    MemorySize: settings.MemorySize,
    LastModified: iso(one.modified).replace('Z', '.000+0000'),
    CodeSha256: codeSha256(one.code),
    Version: one.version,
    ...present({
      VpcConfig: vpc && { SubnetIds: vpc.SubnetIds ?? [], SecurityGroupIds: vpc.SecurityGroupIds ?? [] },
      DeadLetterConfig: settings.DeadLetterConfig,
      Environment: settings.Environment,
      KMSKeyArn: settings.KMSKeyArn,
    }),
    TracingConfig: settings.TracingConfig,
    RevisionId: one.revisionId,
    ...present({ Layers: settings.Layers?.map((Arn) => ({ Arn })) }),
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: settings.PackageType,
    Architectures: settings.Architectures,
    EphemeralStorage: settings.EphemeralStorage,
    SnapStart: { ...settings.SnapStart, OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${target.name}`, ...settings.LoggingConfig },
  }
}

/** SIMPLIFIED: as long as a SHA-256, and the same for the same code. */
export function codeSha256(code: string): string {
  const seed = md5(utf8(code)).slice(0, 4)
  return `${letters(
    seed.reduce((sum, byte) => sum * 256 + byte, 0),
    43,
    BASE64,
  )}=`
}

export function aliasView(target: Target, { name, version, description, weights, revisionId }: Alias) {
  return {
    AliasArn: functionArn({ ...target, qualifier: name }),
    Name: name,
    FunctionVersion: version,
    Description: description,
    ...present({ RoutingConfig: weights && { AdditionalVersionWeights: weights } }),
    RevisionId: revisionId,
  }
}

export function urlView(target: Target, { url, authType, cors, invokeMode, created }: FunctionUrl) {
  return {
    FunctionUrl: url,
    FunctionArn: functionArn(target),
    AuthType: authType,
    ...present({ Cors: cors }),
    CreationTime: iso(created),
    InvokeMode: invokeMode,
  }
}

/** Where the code lies, for whoever may read the function. */
export function codeView({ owner, name }: Target, one: FunctionVersion) {
  return {
    RepositoryType: one.settings.PackageType === 'Image' ? 'ECR' : 'S3',
    Location: `https://awslambda-${REGION}-tasks.s3.${REGION}.amazonaws.com/snapshots/${owner}/${name}-${one.revisionId}`,
  }
}

/** `$LATEST` before every published version. */
export function versionsOf({ latest, versions }: LambdaFunction): readonly FunctionVersion[] {
  return [latest, ...Object.values(versions)]
}
