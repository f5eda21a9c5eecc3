export { Comments } from "./comments";
export { Lanes } from "./lanes";
export { LayerToggles } from "./layer-toggles";
export type { Layers } from "./overlay";
export { Recordings } from "./recordings";
export { SeenBy } from "./seen-by";
export { Stage } from "./stage";
export { Timeline } from "./timeline";
export { Transport } from "./transport";
export { useClipPlayer } from "./use-clip-player";
export {
  useAlertClip,
  useAlertEvidence,
  useColleagues,
  useReviewClip,
  useSecondClip,
  useShownRecording,
} from "./use-evidence";

import "./viewer.css";
