import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  CircleCheck,
  CircleDashed,
  CreditCard,
  type LucideIcon,
  VideoOff,
} from "lucide-react";
import type { StandingState } from "@/api/types";
import type { Meaning } from "@/ui/state";

interface Look {
  icon: LucideIcon;
  meaning?: Meaning;
}

/** How a state looks; red is for what has stopped, and for nothing before. */
export const LOOKS: Record<StandingState, Look> = {
  NOT_BEGUN: { icon: CircleDashed },
  TRIAL: { icon: CalendarCheck, meaning: "busy" },
  TRIAL_OVER: { icon: CalendarClock, meaning: "new" },
  ACTIVE: { icon: CircleCheck, meaning: "done" },
  PAST_DUE: { icon: CreditCard, meaning: "new" },
  CANCELLED: { icon: CalendarX, meaning: "new" },
  ENDED: { icon: CalendarX, meaning: "new" },
  STOPPED: { icon: VideoOff, meaning: "bad" },
};
