import { Cctv } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { CameraKey } from "@/api/types";
import { Button } from "@/ui/button";
import { Ago } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { AddCameraSheet } from "./add-camera-sheet";
import { CameraHealth } from "./camera-health";
import { useCameras } from "./camera-queries";
import { CameraSheet } from "./camera-sheet";
import { KeySheet } from "./key-sheet";

/** The cameras of the store: how each is, and the way to one more. */
export function Cameras({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation("store");
  const cameras = useCameras(storeId);
  const [chosenId, setChosenId] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<CameraKey>();
  const chosen = cameras.data?.find((camera) => camera.id === chosenId);
  const show = (key: CameraKey) => {
    setAdding(false);
    setChosenId(undefined);
    setMade(key);
  };
  if (cameras.isError) {
    return <Failure detail={describeProblem(cameras.error)} onRetry={() => void cameras.refetch()} />;
  }
  return (
    <>
      {cameras.data === undefined && <Bone className="bone--page" />}
      {cameras.data?.length === 0 && (
        <Empty icon={Cctv} title={t("cameras.none")}>
          <p className="muted">{t("cameras.noneText")}</p>
        </Empty>
      )}
      <ul className="rows rows--closed">
        {cameras.data?.map((camera) => (
          <li key={camera.id} className="row">
            <Cctv className="icon" />
            <div className="grow">
              <div className="strong trunc">{camera.name}</div>
              <CameraHealth camera={camera} />
              {camera.lastClipAt !== null && (
                <div className="t-13 quiet">
                  {t("cameras.lastClip")} <Ago at={camera.lastClipAt} timeZone={timeZone} />
                </div>
              )}
            </div>
            <Button
              size="dense"
              aria-label={t("cameras.changeOne", { name: camera.name })}
              onClick={() => setChosenId(camera.id)}
            >
              {t("cameras.change")}
            </Button>
          </li>
        ))}
      </ul>
      <div className="settings__act">
        <Button variant="primary" size="big" wide onClick={() => setAdding(true)}>
          {t("cameras.add.action")}
        </Button>
      </div>
      {adding && <AddCameraSheet storeId={storeId} onClose={() => setAdding(false)} onKey={show} />}
      {chosen && (
        <CameraSheet
          key={chosen.id}
          storeId={storeId}
          timeZone={timeZone}
          camera={chosen}
          onClose={() => setChosenId(undefined)}
          onKey={show}
        />
      )}
      {made && <KeySheet made={made} timeZone={timeZone} onClose={() => setMade(undefined)} />}
    </>
  );
}
