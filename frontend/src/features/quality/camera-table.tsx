import { useTranslation } from "react-i18next";
import type { AlertQuality } from "@/api/types";
import { formatShare, formatTenths } from "./figures";

/** The same by camera: where a camera is at fault, it shows here. */
export function CameraTable({ cameras }: { cameras: AlertQuality[] }) {
  const { t, i18n } = useTranslation("store");
  return (
    <section aria-label={t("quality.cameras")}>
      <h2 className="t-16">{t("quality.cameras")}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("quality.column.camera")}</th>
            <th scope="col" className="num">
              {t("quality.column.alerts")}
            </th>
            <th scope="col" className="num">
              {t("quality.column.precision")}
            </th>
            <th scope="col" className="num">
              {t("quality.column.falseADay")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cameras.map((camera) => (
            <tr key={camera.cameraId}>
              <td>{camera.camera}</td>
              <td className="num">{camera.alerts}</td>
              <td className="num">
                {camera.precision === null ? t("quality.none") : formatShare(camera.precision.share, i18n.language)}
              </td>
              <td className="num">{formatTenths(camera.falseADay, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
