// What a taken out municipality says of itself to whoever opens the file.

/** Swedish first: it is a Swedish municipality's. */
export const aboutTakeout = `Allt om en kommun i Målkedja
============================

Filen är ett uttag ur Målkedja: organisation, styrmodeller, målkedja, värden, bedömningar, texter,
frysta versioner med beslut, frågor, personer med roller och hela loggen.

  manifest.json       vems uttaget är, vilken version av formatet, och kontrollsumman för varje del
  tables/*.jsonl      en rad JSON för varje rad i databasen; namnen förklaras i programmets
                      docs/running/takeout.md
  files/*             bilagorna, var och en under sin kontrollsumma; vad de heter står i
                      tables/attachment.jsonl

En annan installation läser in filen med «malkedja take-in FIL». Den kontrollerar varje summa och tar
in allt eller inget. Lösenord, passnycklar, besök och mejlkön följer inte med.

Filen innehåller utkast och personuppgifter. Skydda den som ni skyddar databasen.


All of one municipality in Målkedja
===================================

manifest.json says whose it is, by which version of the format, and the checksum of each part.
tables/*.jsonl holds a line of JSON for every row of the database, files/* the attachments, each under its
checksum; tables/attachment.jsonl says what they are called. Another installation takes it in with
«malkedja take-in FILE», which checks every sum and takes in all or nothing. Passwords, passkeys, visits
and the mail queue are not with. The file holds drafts and personal data: protect it.
`
