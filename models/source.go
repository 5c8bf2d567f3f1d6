package models

// SourceFormat names how a file of another system is built.
type SourceFormat string

// The formats that are told apart. SourceXML and SourceJSON follow no standard,
// as files of this board's own fields do.
const (
	SourceIndeed     SourceFormat = "indeed_xml"
	SourceLinkedIn   SourceFormat = "linkedin_xml"
	SourceRSS        SourceFormat = "rss"
	SourceAtom       SourceFormat = "atom"
	SourceXML        SourceFormat = "xml"
	SourceJobPosting SourceFormat = "jobposting"
	SourceJSON       SourceFormat = "json"
	SourceTable      SourceFormat = "csv"
	SourceSheet      SourceFormat = "xlsx"
)

// Limits of a file with rows.
const (
	MaxSourceRows    = 5000
	MaxSourceColumns = 120
	MaxSourceValue   = 20_000 // characters of one value
)

// SourceFile is a file of another system, read into rows of named source
// fields. What its values mean is not known yet.
type SourceFile struct {
	Format   SourceFormat
	Encoding string // as recognised from the bytes: "UTF-8", "UTF-16", "CP932"
	Split    string // the element that is one job each: "source/job"; "" for tables
	Names    []string
	Rows     []SourceRow
}

// SourceRow is one job of the file.
type SourceRow struct {
	Line   int       // in the file, or the position from 1 where there are no lines
	Values []string  // one for each of Names; several values of one field stand on lines of their own
	Fault  FaultCode // the row cannot be read at all; "" for none
}
