// Package filerows reads files of other systems into rows of named source
// fields: XML feeds, RSS and Atom, JobPosting as JSON-LD, tables as text and
// spreadsheets. A file is judged by its content, never by its name. It does not
// know what a field means; that is search/feeds.
package filerows
