import type { ReactNode } from "react";
import type { ProofPurpose } from "@/api/types";

interface ProveProps {
  purpose: ProofPurpose;
  onProof: (proof: string) => void;
  onClose: () => void;
}

/** Asks the person to show once more who they are; the page brings the way. */
export type Prove = (props: ProveProps) => ReactNode;
