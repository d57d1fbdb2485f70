/** Forms of the report for other programs and places: spreadsheets, tickets. */
package dev.offroad.cli.form;
