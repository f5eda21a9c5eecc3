/** Small file formats that the launcher keeps for itself. */
package com.penny.launcher.files;
