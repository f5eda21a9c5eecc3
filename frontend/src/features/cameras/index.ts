export { useCameras } from "./camera-queries";
export { Cameras } from "./cameras";
export { TestClip } from "./test-clip";
