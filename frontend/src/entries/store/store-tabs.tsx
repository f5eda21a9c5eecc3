import { Link } from "@tanstack/react-router";
import { HandCoins, Network, ScanEye, Settings } from "lucide-react";
import { useTranslation } from "react-i18next";
import { OPEN, useAlerts } from "@/features/monitor";
import { TabBar, TabFace } from "@/ui/tab-bar";

/** The rooms of the store app, with the number of alerts that nobody has taken. */
export function StoreTabs({ storeId }: { storeId: string }) {
  const { t } = useTranslation("store");
  const { alerts = [], hasNextPage } = useAlerts(storeId, OPEN);
  const waiting = alerts.filter((alert) => alert.takenBy === null).length;
  return (
    <TabBar label={t("tabs.label")}>
      <Link to="/monitor" className="tab">
        <TabFace
          icon={ScanEye}
          label={t("tabs.monitor")}
          count={waiting}
          more={hasNextPage}
          countLabel={t(hasNextPage ? "tabs.waitingMore" : "tabs.waiting", { count: waiting })}
        />
      </Link>
      <Link to="/network" className="tab">
        <TabFace icon={Network} label={t("tabs.network")} />
      </Link>
      <Link to="/recovery" className="tab">
        <TabFace icon={HandCoins} label={t("tabs.recovery")} />
      </Link>
      <Link to="/settings" className="tab">
        <TabFace icon={Settings} label={t("tabs.settings")} />
      </Link>
    </TabBar>
  );
}
