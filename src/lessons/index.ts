// THE DOOR of the lessons: lesson text in, lesson out; a world in, verdicts out.

export { isRight } from './checks/answered.ts'
export { parseCourse } from './course.ts'
export { type ParsedLesson, parseLesson } from './parse.ts'
export { type Proof, prove } from './prove.ts'
export { advance, answer, diagnose, type Played, playLine, startRun } from './run.ts'
export type {
  Answer,
  Block,
  Course,
  Found,
  Goal,
  Inline,
  Lesson,
  LessonCard,
  Line,
  Prediction,
  Problem,
  Prose,
  Run,
  Step,
  Theme,
  Unit,
  Verdict,
} from './types.ts'
export { readYaml } from './yaml.ts'
