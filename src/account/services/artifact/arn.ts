/** AWS: Service Authorization Reference, "Actions, resources, and condition keys for AWS Artifact", 2026-11. */
export function reportArn(id: string, version = 1): string {
  return `arn:aws:artifact:us-east-1::report/${id}:${version}`
}
