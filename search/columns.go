package search

import (
	"math"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Columns are the values of one job that are filtered, counted and sorted,
// independent of any text index.
type Columns struct {
	Sets [ColumnCount]Set

	PrimaryWork uint16 // ordinal in vocab.WorkTypes, noWork for none

	LicenceMust  Set // every one of these is demanded
	LicenceAnyOf Set // at least one of these, when there are any

	PayUnit uint8  // ordinal in vocab.PayUnits, 255 for none
	PayMin  uint32 // yen in PayUnit
	PayTop  uint32 // yen in PayUnit, the upper end; 0 where none is named
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

// NoOrdinal stands in Columns for a value that a job does not have.
const NoOrdinal = 255

// NoWork stands for a job without a primary work type.
const NoWork = math.MaxUint16

// ColumnsOf returns the values of one version of a job.
func ColumnsOf(j *models.Job) Columns {
	c := Columns{
		PrimaryWork:  uint16(vocab.WorkTypes.Ordinal(j.PrimaryWork)), // -1 is noWork
		LicenceMust:  SetOf(vocab.Licences, j.Licences.Required...),
		LicenceAnyOf: SetOf(vocab.Licences, j.Licences.AnyOf...),
		PayUnit:      OrdinalByte(vocab.PayUnits.Ordinal(j.Pay.Unit)),
		Poster:       j.Poster.ID, Employer: j.EmployerID, Cluster: j.Cluster,
	}
	if j.Terms.Experience.OrCertificate {
		c.LicenceAnyOf = Set{} // years will do instead
	}
	if j.Pay.Currency == "JPY" || j.Pay.Currency == "" {
		c.PayMin, c.PayTop = yen(j.Pay.Min), yen(j.Pay.Max)
	}
	if lo, hi, ok := j.Pay.Comparable(); ok {
		c.PayLo, c.PayHi = yen(lo), yen(hi)
	}
	c.Sets = setsOf(j)
	c.Sets[ColPay] = Just(PayBucket(c.PayLo))
	c.setTimes(j)
	return c
}

func setsOf(j *models.Job) (sets [ColumnCount]Set) {
	for c := range ColumnCount {
		if ColumnTable[c].Kind != KindScale {
			sets[c] = SetOf(c.Vocabulary(), c.Of(j)...)
		}
	}
	return sets
}

// setTimes notes when the job is live. One that is not approved never is.
func (c *Columns) setTimes(j *models.Job) {
	c.Published = j.FirstLiveAt.Unix()
	if j.FirstLiveAt.IsZero() {
		c.Published = j.PublishAt.Unix()
		if j.PublishAt.IsZero() {
			c.Published = j.CreatedAt.Unix()
		}
	}
	if j.State != models.JobApproved {
		return
	}
	from, until := j.LiveWindow()
	if !j.ClosedAt.IsZero() && j.ClosedAt.Before(until) {
		until = j.ClosedAt
	}
	c.LiveFrom, c.LiveUntil = from.Unix(), until.Unix()
}

// The ordinals of what is paid by the month.
var (
	salary   = OrdinalByte(vocab.PayUnits.Ordinal(models.PayMonthlySalary))
	retainer = OrdinalByte(vocab.PayUnits.Ordinal(models.PayMonthlyRetainer))
)

// AlsoPaidIn is the other unit in which amounts of a unit may be asked for,
// NoOrdinal for none: who wants 400,000 a month means a retainer as well as a
// salary, who wants a retainer means no salary.
func AlsoPaidIn(unit uint8) uint8 {
	if unit == retainer {
		return salary
	}
	return NoOrdinal
}

// OrdinalByte is an ordinal as Columns hold it: NoOrdinal for none (-1).
func OrdinalByte(i int) uint8 {
	if i < 0 {
		return NoOrdinal
	}
	return uint8(i)
}

// yen brings an amount into the range of Columns.
func yen(n int64) uint32 { return uint32(max(0, min(n, math.MaxUint32))) }
