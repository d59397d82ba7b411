// What is rarely needed, beside the program: a plain script that the guard brings at once
// where the address asks for one of these, else when all is quiet.

import { kiosk } from "./kiosk.js";
import { linkManifest, stayReady } from "./offline.js";
import { markEnglish } from "./rests.js";
import { stage } from "./stage.js";
import { followTranslations } from "./translated.js";

followTranslations();
markEnglish();
linkManifest();
stage();
kiosk();
stayReady();
