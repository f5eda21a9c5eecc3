import { MonitorSmartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { Ago } from "@/ui/instant";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { useDevices, useEndDevice, useEndOtherDevices } from "./account-queries";

/** Where this account is signed in, and the way to end each. */
export function Devices() {
  const { t } = useTranslation();
  const devices = useDevices();
  const end = useEndDevice();
  const endOthers = useEndOtherDevices();
  const error = end.error ?? endOthers.error;

  if (devices.isError) {
    return <Failure detail={describeProblem(devices.error)} onRetry={() => void devices.refetch()} />;
  }
  if (devices.data === undefined) {
    return <Bone className="bone--letter" />;
  }
  return (
    <>
      <ul className="rows rows--closed">
        {devices.data.map((device) => (
          <li key={device.id} className="row">
            <MonitorSmartphone className="icon" />
            <div className="grow">
              <div className="strong">{device.device}</div>
              <div className="quiet t-13">
                {device.current ? t("security.devices.current") : <Ago at={device.seenAt} />}
              </div>
            </div>
            {!device.current && (
              <Button
                size="dense"
                aria-label={t("security.devices.endOne", { device: device.device })}
                busy={end.isPending && end.variables?.params.path.sessionId === device.id}
                onClick={() => end.end(device.id)}
              >
                {t("security.devices.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      {devices.data.length > 1 && (
        <Button busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
          {t("security.devices.endOthers")}
        </Button>
      )}
    </>
  );
}
