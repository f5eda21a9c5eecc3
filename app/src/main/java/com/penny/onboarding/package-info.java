/** How a store joins. Today: the demo of a machine on its own. Owns no table. */
package com.penny.onboarding;
