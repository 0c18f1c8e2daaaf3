# The trust policy that both kinds of role have: exactly the jobs that are given, in every form of their subject.

terraform {
  required_version = ">= 1.5"
}

variable "provider_arn" {
  description = "ARN of the OIDC provider in the account of the role."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/[^\"*?$]+$", var.provider_arn))
    error_message = "provider_arn must be the ARN of an OIDC provider."
  }
}

variable "repository" {
  description = "The repository as GitHub spells it, with its IDs: gh api repos/OWNER/NAME --jq '[.owner.id, .id]'."
  type = object({
    owner    = string
    name     = string
    owner_id = string
    id       = string
  })

  validation {
    condition     = alltrue([for name in [var.repository.owner, var.repository.name] : can(regex("^[A-Za-z0-9_.-]+$", name))])
    error_message = "owner and name must be names as GitHub has them."
  }

  validation {
    condition     = alltrue([for id in [var.repository.owner_id, var.repository.id] : can(regex("^[0-9]+$", id))])
    error_message = "owner_id and id must be numbers."
  }
}

variable "environment" {
  description = "Environment whose jobs can assume the role, from any branch; write %3A for a colon in its name."
  type        = string
  default     = null

  validation {
    condition     = var.environment == null || can(regex("^[^\"\\\\*?$]+$", var.environment))
    error_message = "environment must be a name without wildcards."
  }
}

variable "branch" {
  description = "Branch whose jobs can assume the role when they have no environment."
  type        = string
  default     = null

  validation {
    condition     = var.branch == null || can(regex("^[^\"\\\\*?$]+$", var.branch))
    error_message = "branch must be a name without wildcards."
  }
}

variable "pull_requests" {
  description = "Whether jobs for pull requests can assume the role; anyone who can push a branch controls such a job."
  type        = bool
  default     = false
}

variable "subject_form" {
  description = "Forms of the subject that are trusted: ids, names, or both."
  type        = string
  default     = "both"

  validation {
    condition     = contains(["both", "ids", "names"], var.subject_form)
    error_message = "subject_form must be both, ids, or names."
  }
}

locals {
  # The ARN contains the partition and the issuer.
  issuer   = regex("oidc-provider/(.*)$", var.provider_arn)[0]
  audience = startswith(var.provider_arn, "arn:aws-cn:") ? "sts.amazonaws.com.cn" : "sts.amazonaws.com"

  # Repositories made, renamed, or moved after 15 July 2026 have their IDs in the subject, and those that opted in.
  repositories = {
    ids   = "repo:${var.repository.owner}@${var.repository.owner_id}/${var.repository.name}@${var.repository.id}"
    names = "repo:${var.repository.owner}/${var.repository.name}"
  }
  forms = var.subject_form == "both" ? ["ids", "names"] : [var.subject_form]
  jobs = concat(
    [for environment in compact([var.environment]) : "environment:${environment}"],
    [for branch in compact([var.branch]) : "ref:refs/heads/${branch}"],
    var.pull_requests ? ["pull_request"] : [],
  )
  subjects = flatten([for job in local.jobs : [for form in local.forms : "${local.repositories[form]}:${job}"]])

  policy = {
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = var.provider_arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${local.issuer}:aud" = local.audience
          "${local.issuer}:sub" = local.subjects
        }
      }
    }]
  }
}

output "json" {
  description = "The policy as JSON."
  value       = jsonencode(local.policy)

  precondition {
    condition     = length(local.subjects) > 0
    error_message = "Give environment, branch, or pull_requests; otherwise no job can assume the role."
  }
}
