import { useTranslation } from "react-i18next";
import type { Contents } from "./bundle-choice";

/** "1 clip, 4 frames, 2 comments". */
export function ContentsText({ clips, frames, comments }: Contents) {
  const { t } = useTranslation("store");
  const parts = [
    clips > 0 && t("bundle.clips", { count: clips }),
    frames > 0 && t("bundle.frames", { count: frames }),
    comments > 0 && t("bundle.comments", { count: comments }),
  ].filter((part) => part !== false);
  return <>{parts.length === 0 ? t("bundle.nothing") : parts.join(", ")}</>;
}
