/** How a picture lies in its window: `scale` 1 shows all of it; x and y move it, in pixels of the window. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
const CLOSEST = 5;

/** The picture's size at scale 1: as large as fits the window. */
export function fitted(window: Size, aspect: number): Size {
  const width = Math.min(window.width, window.height * aspect);
  return { width, height: width / aspect };
}

/** Keeps the scale in range and the picture over the window's middle, without empty edges where it is larger. */
export function clampView(view: View, window: Size, picture: Size): View {
  const scale = Math.min(CLOSEST, Math.max(1, view.scale));
  const room = (windowSide: number, pictureSide: number) => Math.max(0, (pictureSide * scale - windowSide) / 2);
  const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return {
    scale,
    x: within(view.x, room(window.width, picture.width)),
    y: within(view.y, room(window.height, picture.height)),
  };
}

/** Zooms by a factor so that the point under the finger (relative to the window's middle) stays where it is. */
export function zoomAt(view: View, factor: number, point: { x: number; y: number }, window: Size, picture: Size): View {
  const scale = Math.min(CLOSEST, Math.max(1, view.scale * factor));
  const change = scale / view.scale;
  return clampView(
    { scale, x: point.x - (point.x - view.x) * change, y: point.y - (point.y - view.y) * change },
    window,
    picture,
  );
}

/** Fills the window and looks at the focus (0 to 1 of the picture). */
export function coverView(focus: { x: number; y: number }, window: Size, picture: Size): View {
  const scale = Math.max(window.width / picture.width, window.height / picture.height);
  return clampView(
    { scale, x: (0.5 - focus.x) * picture.width * scale, y: (0.5 - focus.y) * picture.height * scale },
    window,
    picture,
  );
}
