import { useTranslation } from "react-i18next";
import type { Store } from "@/api/types";

interface CameraFilterProps {
  store: Store;
  value: string | undefined;
  onChange: (cameraId: string | undefined) => void;
}

const ALL = "";

/** Narrows the queue to one camera; nothing where there is only one, and no other is asked for. */
export function CameraFilter({ store, value, onChange }: CameraFilterProps) {
  const { t } = useTranslation("store");
  if (store.cameras.length < 2 && value === undefined) {
    return null;
  }
  const known = value === undefined || store.cameras.some((camera) => camera.id === value);
  return (
    <label className="pick">
      <span className="vh">{t("monitor.camera.label")}</span>
      <select value={value ?? ALL} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value={ALL}>{t("monitor.camera.all")}</option>
        {store.cameras.map((camera) => (
          <option key={camera.id} value={camera.id}>
            {camera.name}
          </option>
        ))}
        {!known && <option value={value}>{t("monitor.camera.gone")}</option>}
      </select>
    </label>
  );
}
