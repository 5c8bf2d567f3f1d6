package models

import "context"

// List is a list that may be long: it is counted exactly, and read a page at a
// time or from end to end.
type List[T any] struct {
	Count func(ctx context.Context) (int, error)
	// Page returns at most limit values after the first skip ones.
	Page func(ctx context.Context, skip, limit int) ([]T, error)
	// Each calls fn with every value until fn returns an error, which Each
	// returns. It keeps few values in memory at a time.
	Each func(ctx context.Context, fn func(T) error) error
}
