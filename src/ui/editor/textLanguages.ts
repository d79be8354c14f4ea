// What Monaco needs for texts, on top of what it needs for policies.
import 'monaco-editor/languages/definitions/markdown/register'
import 'monaco-editor/languages/definitions/yaml/register'
