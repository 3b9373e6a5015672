export { Banner } from './components/banner.js';
export type { BannerKind, BannerProps } from './components/banner.js';
export { Button, IconButton } from './components/button.js';
export type { ButtonProps, ButtonVariant, IconButtonProps } from './components/button.js';
export { Card, Kbd, PageHeader } from './components/card.js';
export type { CardProps, PageHeaderProps } from './components/card.js';
export { chooseTheme, chosenTheme, showTheme } from './components/choose-theme.js';
export type { Theme } from './components/choose-theme.js';
export { Dialog } from './components/dialog.js';
export type { DialogProps } from './components/dialog.js';
export { EmptyState, Skeleton } from './components/empty-state.js';
export type { EmptyStateProps, SkeletonProps } from './components/empty-state.js';
export { Checkbox, DateField, Field, FieldFrame, Select, TextAreaField } from './components/field.js';
export type { ControlProps, FieldWords, SelectOption } from './components/field.js';
export { FileButton } from './components/file-button.js';
export type { FileButtonProps } from './components/file-button.js';
export { Icon } from './components/icon.js';
export type { IconName } from './components/icon.js';
export { LiveRegion, useAnnounce } from './components/live-region.js';
export type { Announce } from './components/live-region.js';
export { Chip, Pill, SaveState } from './components/pill.js';
export type { ChipProps, PillProps, SavingState, Tone } from './components/pill.js';
export { Popover } from './components/popover.js';
export type { PopoverProps } from './components/popover.js';
export { sortRows } from './components/sort-rows.js';
export type { SortOrder, SortValue } from './components/sort-rows.js';
export { Table } from './components/table.js';
export type { TableColumn, TableProps, TableSort } from './components/table.js';
export { Tabs } from './components/tabs.js';
export type { Tab, TabsProps } from './components/tabs.js';
export { ThemeSwitch } from './components/theme-switch.js';
export type { ThemeSwitchProps } from './components/theme-switch.js';
export { ToastArea } from './components/toast.js';
export type { Toast, ToastAreaProps } from './components/toast.js';
export { SkipLink, VisuallyHidden } from './components/visually-hidden.js';

export type { GridWords } from './grid/grid-head.js';
export type { CellAddress, CellRange, EntryRefusal, GridIntent } from './grid/grid-intent.js';
export { EMPTY_CELL } from './grid/grid-types.js';
export type {
  AttendanceView,
  CellState,
  CellView,
  GridAccess,
  GridColumn,
  GridRow,
  GridSettings,
  GridStore,
  MarkTone,
  MarkView,
  RowSnapshot,
} from './grid/grid-types.js';
export { JournalGrid } from './grid/journal-grid.js';
export type { GridHandle, JournalGridProps } from './grid/journal-grid.js';
export { JournalPrintTable } from './grid/journal-print-table.js';
export type { JournalPrintTableProps, PrintWords, PrintedTopic } from './grid/journal-print-table.js';
export { parsePastedTable, writeCopiedTable } from './grid/paste-table.js';
export { placePeriodColumns } from './grid/place-period-columns.js';
export { usePrinting } from './grid/use-printing.js';
