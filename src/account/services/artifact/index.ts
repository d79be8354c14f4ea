// One row per operation of AWS Artifact.

import { GetReport } from './GetReport.ts'
import { GetReportMetadata } from './GetReportMetadata.ts'
import { GetTermForReport } from './GetTermForReport.ts'
import { ListReports } from './ListReports.ts'

export const artifact = { GetReport, GetReportMetadata, GetTermForReport, ListReports }
