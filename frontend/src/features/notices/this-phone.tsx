import { BellOff, BellRing, Smartphone, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import type { NoticeLanguage } from "@/api/types";
import { deviceLabel, PushRefusedError, pushAbility, startPush, takesPushes } from "@/lib/push";
import { deviceStorage } from "@/lib/storage";
import { Button, IconButton } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { useDeviceCare, useDevices } from "./notice-queries";
import { TestButton } from "./test-button";

/** By which of its devices the store knows this browser. */
const OWN = "penny.device.";

/** Whether alerts wake this phone, and the reader's other ones. */
export function ThisPhone({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t, i18n } = useTranslation("store");
  const ability = pushAbility();
  const devices = useDevices(storeId);
  const care = useDeviceCare();
  const { refetch: fetchKey } = api.useQuery("get", "/api/push-key", {}, { enabled: false });
  const [takes, setTakes] = useState(false);
  const [own, setOwn] = useState(() => deviceStorage.read(OWN + storeId));
  // Both have to say so: a browser that takes pushes is woken by nobody who does not know it, or knows somebody else's.
  const woken = takes && devices.data?.some((device) => device.id === own) === true;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  useEffect(() => {
    if (ability === "able") {
      void takesPushes().then(setTakes);
    }
  }, [ability]);

  const start = async () => {
    const { data, error } = await fetchKey();
    if (data === undefined) {
      throw error;
    }
    const push = await startPush(data.key);
    const { deviceId } = await care.add.mutateAsync({
      params: { path: { storeId } },
      body: {
        ...push,
        label: deviceLabel(navigator.userAgent),
        language: i18n.language.toUpperCase() as NoticeLanguage,
      },
    });
    deviceStorage.write(OWN + storeId, deviceId);
    setOwn(deviceId);
    setTakes(true);
  };

  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setRefusal(undefined);
    work()
      .catch((error: unknown) => setRefusal(wordsFor(error)))
      .finally(() => setBusy(false));
  };

  const wordsFor = (error: unknown) => {
    if (error instanceof PushRefusedError) {
      return t("phone.said.no");
    }
    // The browser's own push service answers with these; which one says little to the reader.
    return error instanceof DOMException ? t("phone.said.noService") : describeProblem(error);
  };

  const has = (devices.data?.length ?? 0) > 0;
  return (
    <section className="stack">
      <h2 className="t-18">{t("phone.title")}</h2>
      {ability === "able" && (
        <>
          <State icon={woken ? BellRing : BellOff} meaning={woken ? "done" : undefined}>
            {t(woken ? "phone.on" : "phone.off")}
          </State>
          {!woken && (
            <Button variant="primary" icon={BellRing} size="big" wide busy={busy} onClick={() => run(start)}>
              {t("phone.start")}
            </Button>
          )}
        </>
      )}
      {ability !== "able" && <p className="note">{t(`phone.ability.${ability}`)}</p>}
      {refusal !== undefined && <Refusal>{refusal}</Refusal>}
      {has && (
        <ul className="rows rows--closed">
          {devices.data?.map((device) => (
            <li key={device.id} className="row">
              <Smartphone className="icon" />
              <span className="grow">
                <span className="strong">{device.label}</span>
                <br />
                <span className="t-13 quiet">
                  {t("phone.since")} <Instant at={device.addedAt} style="day-time" timeZone={timeZone} />
                </span>
              </span>
              <IconButton
                icon={Trash2}
                label={t("phone.remove", { name: device.label })}
                onClick={() =>
                  run(async () => {
                    await care.remove.mutateAsync({ params: { path: { storeId, deviceId: device.id } } });
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {has && <TestButton storeId={storeId} />}
    </section>
  );
}
