package search

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// Column names one closed vocabulary of a job in Columns.
type Column uint8

// The columns a vocabulary value can be asked in.
const (
	ColWork       Column = iota // work types, bit = ordinal in models.WorkTypes
	ColSpecialty                // models.Specialties (64 values)
	ColEmployment               // models.EmploymentTypes
	ColRemote                   // models.RemoteLevels
	ColPref                     // prefectures the job can be done from; all bits when anywhere in Japan
	ColSchedule                 // models.ScheduleTypes
	ColPlace                    // prefectures of employer and days on site: what a place word means
	ColLang                     // models.Languages
	ColLifeFit                  // models.LifeFits
	ColLicence                  // licences demanded or welcomed: what a licence word means
	ColSkill                    // skills demanded or welcomed
	ColEquip                    // equipment and security items
	ColModality                 // models.Modalities
	ColCare                     // models.CarePayments
	ColPoster                   // models.PosterKinds of the employer, plus the agency bit when an agency posts
	ColumnCount
)

// Columns are the values of one job that are filtered, counted and sorted,
// independent of any text index. Sets are bit masks over the ordinals of the
// vocabularies in package models.
type Columns struct {
	Sets [ColumnCount]uint64

	PrimaryWork uint8 // ordinal in models.WorkTypes, 255 for none

	LicenceMust  uint64 // every one of these is demanded
	LicenceAnyOf uint64 // at least one of these, when not 0

	PayUnit uint8  // ordinal in models.PayUnits, 255 for none
	PayMin  uint32 // yen in PayUnit
	PayLo   uint32 // comparable hourly, yen; 0: not comparable
	PayHi   uint32 // capped for sorting

	LiveFrom  int64 // unix seconds; live in [LiveFrom, LiveUntil) by models.Job.LiveWindow
	LiveUntil int64
	Published int64 // unix seconds, what "newest" sorts by

	Poster   string // id of the agency or employer that posts
	Employer string // id
	Cluster  string // fingerprint of the position across agencies; "" : the job alone
}

// LiveAt reports whether the columns say that the job is live at now. A job
// that is not approved has an empty window.
func (c *Columns) LiveAt(now time.Time) bool {
	s := now.Unix()
	return c.LiveFrom <= s && s < c.LiveUntil
}

// maskOf returns the set of ordinals of keys in a vocabulary.
func maskOf[K ~string](v models.Vocabulary[K], keys []K) uint64 {
	var m uint64
	for _, k := range keys {
		if i := v.Ordinal(k); i >= 0 {
			m |= 1 << i
		}
	}
	return m
}
