/** The report beside the other views. */
export default function ReportPane() {
  return <div />
}
