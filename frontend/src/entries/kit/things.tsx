import { CircleCheck, CircleDashed, Inbox, RotateCcw, TriangleAlert } from "lucide-react";
import { Connection } from "@/ui/connection";
import { Ago, Instant } from "@/ui/instant";
import { MoneyFigure, MoneyText } from "@/ui/money-text";
import { Bone, Empty, Failure, OfflineNote, Refusal } from "@/ui/notices";
import { QrCode } from "@/ui/qr-code";
import { Score } from "@/ui/score";
import { Initials, State } from "@/ui/state";

const PARTS = [
  { name: "behaviour", points: 34 },
  { name: "object", points: 21 },
  { name: "motion", points: 14 },
  { name: "person", points: 9 },
] as const;
const WHEN = "2026-03-14T09:42:03Z";
const VALUE = { minor: 6130, currency: "EUR" };

export function Things() {
  return (
    <>
      <div className="kit__row">
        <State meaning="new" icon={CircleDashed}>
          New
        </State>
        <State meaning="busy">
          <Initials initials="LM" size="s" />
          Lucía has it
        </State>
        <State meaning="done" icon={CircleCheck}>
          Confirmed
        </State>
        <State icon={RotateCcw}>Dismissed</State>
        <State meaning="bad" icon={TriangleAlert}>
          Clip lost
        </State>
        <State boxed meaning="new" icon={CircleDashed}>
          Near the limit
        </State>
        <span className="count">2</span>
        <Connection state="live" />
        <Connection state="reconnecting" />
        <Connection state="offline" />
      </div>
      <div className="kit__columns">
        <Score score={78} parts={PARTS} threshold={55} />
        <p className="t-32 strong">
          <MoneyFigure money={VALUE} />
        </p>
        <p>
          <MoneyText money={VALUE} />, <Instant at={WHEN} style="letter-time" timeZone="Europe/Madrid" />,{" "}
          <Ago at={WHEN} />
        </p>
        <QrCode text="https://penny.example/p/#t=example" label="Example code" />
      </div>
    </>
  );
}

export function Places() {
  return (
    <div className="kit__columns">
      <div className="panel">
        <Empty icon={Inbox} title="Nothing to look at">
          <p className="muted">Watching 4 cameras. Last clip 2 min ago.</p>
        </Empty>
      </div>
      <div className="panel kit__bones">
        <Bone className="kit__bone" />
        <Bone className="kit__bone kit__bone--line" />
      </div>
      <div className="panel">
        <Failure detail="The camera sent 0 bytes. The alert is kept." onRetry={() => undefined} />
      </div>
      <div className="stack">
        <OfflineNote>You see what was here. New alerts arrive when the line is back; none is lost.</OfflineNote>
        <Refusal>This alert was decided already.</Refusal>
      </div>
    </div>
  );
}
