// Package resume reads what a doctor's CV states for a profile: years since the
// licence, specialties, licences and certificates, languages, the prefecture of
// residence; each value with the passage it was read from. It takes Japanese forms,
// career histories, free text and English CVs.
//
// It never reads a name, a date of birth, a sex, a telephone number, an address beyond
// the prefecture, health or family, and gives no passage for the sake of those.
// What is unsure is marked, what is doubtful left out. It keeps nothing and writes
// nothing to a log.
package resume
