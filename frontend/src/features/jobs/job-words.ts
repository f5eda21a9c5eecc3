/** The jobs that have words, and their steps; another is called by the name that the server knows it by. */
const JOBS = ["retention"] as const;
const STEPS = {
  "retention.evidence": "retentionEvidence",
  "retention.bytes": "retentionBytes",
  "retention.certificates": "retentionCertificates",
} as const;

export function knownJob(name: string): (typeof JOBS)[number] | undefined {
  return JOBS.find((job) => job === name);
}

export function knownStep(name: string): (typeof STEPS)[keyof typeof STEPS] | undefined {
  return name in STEPS ? STEPS[name as keyof typeof STEPS] : undefined;
}
