export { JoinForm } from "./join-form";
export { Team } from "./team";
