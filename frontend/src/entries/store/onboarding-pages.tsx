import { Link } from "@tanstack/react-router";
import { Cctv, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OnboardingStep } from "@/api/types";
import { TestClip } from "@/features/cameras";
import { useRefreshStore } from "@/features/monitor";
import { AgreementPaper, GettingStarted, RegionForm, Signs, Trial } from "@/features/onboarding";
import { buttonClass } from "@/ui/button";
import { Empty } from "@/ui/notices";
import { SelectField } from "@/ui/select";
import { Inner } from "./inner-page";
import { useRoom } from "./store-context";

/** Where each step is taken; the store itself is there already, and a first real alert comes by itself. */
const PLACES = {
  STORE: "/settings/region",
  CONTACT: "/settings/contacts",
  CAMERA: "/settings/cameras",
  TEST_ALERT: "/settings/test-clip",
  AGREEMENT: "/settings/agreement",
  SIGNS: "/settings/signs",
  TRIAL: "/settings/trial",
  FIRST_ALERT: "/monitor",
} as const satisfies Record<OnboardingStep, string>;

export function GettingStartedPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const refresh = useRefreshStore();
  return (
    <Inner title={t("start.title")} back="/settings">
      <div className="settings__inner">
        <GettingStarted
          storeId={store.id}
          timeZone={store.timeZone}
          onLive={refresh}
          link={(step, children) => (
            <Link to={PLACES[step]} className="row">
              {children}
              <ChevronRight className="icon" />
            </Link>
          )}
        />
      </div>
    </Inner>
  );
}

/** One camera is tried at a time. */
export function TestClipPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const [cameraId, setCameraId] = useState(store.cameras[0]?.id);
  return (
    <Inner title={t("testClip.title")}>
      <div className="settings__inner">
        {cameraId === undefined ? (
          <Empty icon={Cctv} title={t("cameras.none")}>
            <p className="muted">{t("testClip.noCamera")}</p>
            <Link to="/settings/cameras" className={buttonClass({})}>
              {t("cameras.title")}
            </Link>
          </Empty>
        ) : (
          <div className="stack test-clip">
            {store.cameras.length > 1 && (
              <SelectField
                label={t("testClip.camera")}
                options={store.cameras.map(({ id, name }) => ({ value: id, label: name }))}
                value={cameraId}
                onChange={(event) => setCameraId(event.target.value)}
              />
            )}
            <TestClip key={cameraId} storeId={store.id} cameraId={cameraId} alertLink={alertLink} />
          </div>
        )}
      </div>
    </Inner>
  );
}

const alertLink = (alertId: string, className: string, children: ReactNode) => (
  <Link to="/monitor/$alertId" params={{ alertId }} className={className}>
    {children}
  </Link>
);

export function AgreementPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("agreement.title")}>
      <div className="settings__inner">
        <AgreementPaper storeId={store.id} timeZone={store.timeZone} />
      </div>
    </Inner>
  );
}

export function SignsPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("signs.page")}>
      <div className="settings__inner">
        <Signs store={store} />
      </div>
    </Inner>
  );
}

export function TrialPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("trial.title")}>
      <div className="settings__inner">
        <div className="stack test-clip">
          <Trial storeId={store.id} timeZone={store.timeZone} />
        </div>
      </div>
    </Inner>
  );
}

export function RegionPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("region.title")}>
      <div className="settings__inner">
        <RegionForm storeId={store.id} />
      </div>
    </Inner>
  );
}
