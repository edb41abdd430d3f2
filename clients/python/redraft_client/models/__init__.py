"""Contains all the data models used in inputs/outputs"""

from .access_token import AccessToken
from .add_step import AddStep
from .adopt_guardrails import AdoptGuardrails
from .agent_account import AgentAccount
from .agent_event import AgentEvent
from .agent_event_type import AgentEventType
from .agent_info import AgentInfo
from .artifacts import Artifacts
from .artifacts_event import ArtifactsEvent
from .artifacts_event_type import ArtifactsEventType
from .attempt import Attempt
from .audit_entry import AuditEntry
from .budget import Budget
from .cancel_iteration import CancelIteration
from .cancelled_event import CancelledEvent
from .cancelled_event_type import CancelledEventType
from .change_note import ChangeNote
from .changed_file import ChangedFile
from .channel import Channel
from .complete_step import CompleteStep
from .content_event import ContentEvent
from .content_event_type import ContentEventType
from .create_channel import CreateChannel
from .create_project import CreateProject
from .create_resource import CreateResource
from .create_step import CreateStep
from .create_token import CreateToken
from .create_workflow import CreateWorkflow
from .delivery import Delivery
from .design_doc_updated_event import DesignDocUpdatedEvent
from .design_doc_updated_event_type import DesignDocUpdatedEventType
from .diff_line import DiffLine
from .diff_line_type import DiffLineType
from .document import Document
from .done_event import DoneEvent
from .done_event_type import DoneEventType
from .error_event import ErrorEvent
from .error_event_type import ErrorEventType
from .estimate import Estimate
from .estimated_range import EstimatedRange
from .excerpt_piece import ExcerptPiece
from .files_changed_event import FilesChangedEvent
from .files_changed_event_type import FilesChangedEventType
from .folder import Folder
from .folder_listing import FolderListing
from .fork_revision import ForkRevision
from .forked_from import ForkedFrom
from .format_ import Format
from .found_guardrails import FoundGuardrails
from .glance import Glance
from .glance_changed_event import GlanceChangedEvent
from .glance_changed_event_type import GlanceChangedEventType
from .happening_event import HappeningEvent
from .happening_event_type import HappeningEventType
from .health import Health
from .heartbeat_event import HeartbeatEvent
from .heartbeat_event_type import HeartbeatEventType
from .hours_of_day import HoursOfDay
from .installation_limits import InstallationLimits
from .installation_limits_status import InstallationLimitsStatus
from .iteration_complete_event import IterationCompleteEvent
from .iteration_complete_event_type import IterationCompleteEventType
from .iteration_diff import IterationDiff
from .iteration_session import IterationSession
from .iteration_start_event import IterationStartEvent
from .iteration_start_event_type import IterationStartEventType
from .iteration_summary import IterationSummary
from .line_call import LineCall
from .line_calls import LineCalls
from .line_origin import LineOrigin
from .line_run import LineRun
from .line_span import LineSpan
from .me import Me
from .merged_document import MergedDocument
from .message import Message
from .message_metadata import MessageMetadata
from .morning_group import MorningGroup
from .morning_report import MorningReport
from .morning_session import MorningSession
from .new_channel import NewChannel
from .new_token import NewToken
from .note import Note
from .note_anchor import NoteAnchor
from .note_event import NoteEvent
from .note_event_type import NoteEventType
from .note_lines import NoteLines
from .note_place import NotePlace
from .note_use import NoteUse
from .partial_event import PartialEvent
from .partial_event_type import PartialEventType
from .planning_session import PlanningSession
from .problem import Problem
from .progress_event import ProgressEvent
from .progress_event_type import ProgressEventType
from .project import Project
from .project_limits import ProjectLimits
from .project_limits_status import ProjectLimitsStatus
from .project_trust import ProjectTrust
from .prompt_template import PromptTemplate
from .provenance import Provenance
from .replace_channel import ReplaceChannel
from .replace_resource import ReplaceResource
from .resource import Resource
from .resource_content import ResourceContent
from .resource_revision import ResourceRevision
from .resource_revision_content import ResourceRevisionContent
from .revision import Revision
from .revision_content import RevisionContent
from .sample import Sample
from .save_document import SaveDocument
from .search_hit import SearchHit
from .send_message import SendMessage
from .sent_prompt import SentPrompt
from .session_detail import SessionDetail
from .session_fork import SessionFork
from .session_limits import SessionLimits
from .session_overview import SessionOverview
from .session_summary import SessionSummary
from .sign_in import SignIn
from .signed_in_browser import SignedInBrowser
from .spending import Spending
from .spent import Spent
from .standing_event import StandingEvent
from .standing_event_type import StandingEventType
from .start_iteration import StartIteration
from .status_event import StatusEvent
from .status_event_type import StatusEventType
from .step import Step
from .step_order import StepOrder
from .stop_when import StopWhen
from .stored_event import StoredEvent
from .thinking_event import ThinkingEvent
from .thinking_event_type import ThinkingEventType
from .timeline import Timeline
from .timeline_span import TimelineSpan
from .tool_result_event import ToolResultEvent
from .tool_result_event_type import ToolResultEventType
from .tool_use_event import ToolUseEvent
from .tool_use_event_type import ToolUseEventType
from .trust_file import TrustFile
from .trust_project import TrustProject
from .update_artifacts import UpdateArtifacts
from .update_project import UpdateProject
from .update_step import UpdateStep
from .update_workflow import UpdateWorkflow
from .usage_window import UsageWindow
from .version import Version
from .worker_at_work import WorkerAtWork
from .worker_task import WorkerTask
from .workflow import Workflow
from .write_note import WriteNote
from .write_template import WriteTemplate

__all__ = (
    "AccessToken",
    "AddStep",
    "AdoptGuardrails",
    "AgentAccount",
    "AgentEvent",
    "AgentEventType",
    "AgentInfo",
    "Artifacts",
    "ArtifactsEvent",
    "ArtifactsEventType",
    "Attempt",
    "AuditEntry",
    "Budget",
    "CancelIteration",
    "CancelledEvent",
    "CancelledEventType",
    "ChangeNote",
    "ChangedFile",
    "Channel",
    "CompleteStep",
    "ContentEvent",
    "ContentEventType",
    "CreateChannel",
    "CreateProject",
    "CreateResource",
    "CreateStep",
    "CreateToken",
    "CreateWorkflow",
    "Delivery",
    "DesignDocUpdatedEvent",
    "DesignDocUpdatedEventType",
    "DiffLine",
    "DiffLineType",
    "Document",
    "DoneEvent",
    "DoneEventType",
    "ErrorEvent",
    "ErrorEventType",
    "Estimate",
    "EstimatedRange",
    "ExcerptPiece",
    "FilesChangedEvent",
    "FilesChangedEventType",
    "Folder",
    "FolderListing",
    "ForkRevision",
    "ForkedFrom",
    "Format",
    "FoundGuardrails",
    "Glance",
    "GlanceChangedEvent",
    "GlanceChangedEventType",
    "HappeningEvent",
    "HappeningEventType",
    "Health",
    "HeartbeatEvent",
    "HeartbeatEventType",
    "HoursOfDay",
    "InstallationLimits",
    "InstallationLimitsStatus",
    "IterationCompleteEvent",
    "IterationCompleteEventType",
    "IterationDiff",
    "IterationSession",
    "IterationStartEvent",
    "IterationStartEventType",
    "IterationSummary",
    "LineCall",
    "LineCalls",
    "LineOrigin",
    "LineRun",
    "LineSpan",
    "Me",
    "MergedDocument",
    "Message",
    "MessageMetadata",
    "MorningGroup",
    "MorningReport",
    "MorningSession",
    "NewChannel",
    "NewToken",
    "Note",
    "NoteAnchor",
    "NoteEvent",
    "NoteEventType",
    "NoteLines",
    "NotePlace",
    "NoteUse",
    "PartialEvent",
    "PartialEventType",
    "PlanningSession",
    "Problem",
    "ProgressEvent",
    "ProgressEventType",
    "Project",
    "ProjectLimits",
    "ProjectLimitsStatus",
    "ProjectTrust",
    "PromptTemplate",
    "Provenance",
    "ReplaceChannel",
    "ReplaceResource",
    "Resource",
    "ResourceContent",
    "ResourceRevision",
    "ResourceRevisionContent",
    "Revision",
    "RevisionContent",
    "Sample",
    "SaveDocument",
    "SearchHit",
    "SendMessage",
    "SentPrompt",
    "SessionDetail",
    "SessionFork",
    "SessionLimits",
    "SessionOverview",
    "SessionSummary",
    "SignIn",
    "SignedInBrowser",
    "Spending",
    "Spent",
    "StandingEvent",
    "StandingEventType",
    "StartIteration",
    "StatusEvent",
    "StatusEventType",
    "Step",
    "StepOrder",
    "StopWhen",
    "StoredEvent",
    "ThinkingEvent",
    "ThinkingEventType",
    "Timeline",
    "TimelineSpan",
    "ToolResultEvent",
    "ToolResultEventType",
    "ToolUseEvent",
    "ToolUseEventType",
    "TrustFile",
    "TrustProject",
    "UpdateArtifacts",
    "UpdateProject",
    "UpdateStep",
    "UpdateWorkflow",
    "UsageWindow",
    "Version",
    "WorkerAtWork",
    "WorkerTask",
    "Workflow",
    "WriteNote",
    "WriteTemplate",
)
