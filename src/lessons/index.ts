// THE DOOR of the lessons: lesson text in, lesson out; a world in, verdicts out.

export { isRight } from './checks/answered.ts'
export { parseCourse, surroundingsOf } from './course.ts'
export { type Foreign, openForeign, proveFiles, type Proved } from './foreign.ts'
export { jsonSchemas } from './jsonSchemas.ts'
export { lineText } from './lineText.ts'
export { migrate } from './migrate.ts'
export { newLesson } from './newLesson.ts'
export { type ParsedLesson, parseLesson, type Surroundings } from './parse.ts'
export { presented } from './questions/deal.ts'
export { gradeAnswer } from './questions/grade.ts'
export type {
  Activity,
  Answer,
  Bin,
  Card,
  Grade,
  Layer,
  PartGrade,
  Prediction,
  Question,
} from './questions/types.ts'
export { linesOfWay } from './proof/play.ts'
export { type Proof, prove } from './prove.ts'
export { advance, answer, diagnose, type Played, playLine, startRun } from './run.ts'
export type {
  Block,
  Check,
  Course,
  Found,
  Goal,
  Inline,
  Lesson,
  LessonCard,
  Line,
  Problem,
  Prose,
  Run,
  Script,
  Step,
  Translation,
  Theme,
  Unit,
  Verdict,
} from './types.ts'
export { translate, untranslated } from './translate.ts'
export { translationFile } from './translationFile.ts'
export { readYaml } from './yaml.ts'
