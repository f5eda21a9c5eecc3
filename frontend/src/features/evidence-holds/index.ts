export { EvidenceHolds } from "./evidence-holds";
export { HoldEvidence } from "./hold-evidence";
