import type { Alert } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Seen } from "@/ui/seen";

interface WhichAlertProps {
  alert: Alert;
  timeZone: string;
}

/** Which alert a sheet is about: picture, camera, time and what was seen, before anything is decided about it. */
export function WhichAlert({ alert, timeZone }: WhichAlertProps) {
  return (
    <div className="which">
      <div className="media which__picture">
        {alert.thumbnailUrls[0] !== undefined && <img src={alert.thumbnailUrls[0]} alt="" />}
      </div>
      <div className="which__text">
        <p className="label trunc">
          {alert.camera.name}, <Instant at={alert.occurredAt} style="time-exact" timeZone={timeZone} />
        </p>
        <p className="t-13 muted trunc">
          <Seen sentence={alert.sentence} />
        </p>
      </div>
    </div>
  );
}
